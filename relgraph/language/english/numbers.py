"""English words for numbers."""

CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
COUNTS = {word: number for number, word in enumerate(CARDINALS[:12], 1) if number > 1}
