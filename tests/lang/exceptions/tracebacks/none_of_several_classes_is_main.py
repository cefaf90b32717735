# Classes are shown with their qualified names.

raise SystemExit("bye")
