"""A script that makes no note."""  # expect: N203

from notesc import sigmoid

s = sigmoid(0)
