# A group shows each member in a box.

raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
