# A misspelt built-in has a suggestion.

print(lenn([]))
