# expect: N203
