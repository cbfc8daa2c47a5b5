/** What a member's number is encrypted for; its blind index is that of every phone. */
export const phonePurpose = 'membership.phone_cipher';
