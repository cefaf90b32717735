# A misspelt global has a suggestion.

number = 5
print(numbr)
