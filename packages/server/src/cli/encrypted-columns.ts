/** Every encrypted column, as `table.column`, and the purpose that its texts were encrypted for. */
export const encryptedColumns: Readonly<Record<string, string>> = {
  'contact_challenge.email_cipher': 'person.email',
  'agreement_rating.words_cipher': 'agreement_rating.words_cipher',
  'draft.content_cipher': 'draft.content',
  'membership.phone_cipher': 'membership.phone_cipher',
  'person.email_cipher': 'person.email',
  'person.name_cipher': 'person.name',
  'person.phone_cipher': 'phone',
  'service_request.answers_cipher': 'service_request.answers_cipher',
  'service_request.comment_cipher': 'service_request.comment_cipher',
  'sign_in_challenge.phone_cipher': 'phone',
  'site.secret_cipher': 'site.secret',
  'suggestion.caller_name_cipher': 'suggestion.caller_name',
  'suggestion.caller_phone_cipher': 'suggestion.caller_phone',
  'survey_response.words_cipher': 'survey_response.words_cipher',
  'webhook_endpoint.secret_cipher': 'webhook_endpoint.secret',
};
