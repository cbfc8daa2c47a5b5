export { issueReceipt, type ReceiptFor } from './issue-receipt.ts';
export { receiptOf, receiptType } from './schema.ts';
export { describeReceiptSubject, type ReceiptSubject } from './subjects.ts';
