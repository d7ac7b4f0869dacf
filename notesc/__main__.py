"""`python -m notesc`."""

from notesc.cli import main

main()
