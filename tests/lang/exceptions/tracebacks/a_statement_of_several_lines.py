# The line of the part that failed is shown.

x = (1 +
     2 +
     undefined)
