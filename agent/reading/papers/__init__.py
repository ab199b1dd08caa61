"""Another's words as they were written: pasted mails and letters, files of a case."""
