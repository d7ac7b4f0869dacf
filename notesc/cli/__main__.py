"""`python -m notesc.cli` is the console script for environments without one."""

from notesc.cli import main

if __name__ == "__main__":  # worker processes import the main module again, under another name
    main()
