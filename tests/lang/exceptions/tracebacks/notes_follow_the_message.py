# Notes stand below the message.

e = ValueError("v")
e.add_note("note 1")
e.add_note("note 2\nsecond line")
raise e
