"""`python -m factlint`: the same command line."""

import sys

from factlint.cli import main

sys.exit(main())
