"""The frozen program's first lines."""

from protokollant.__main__ import main

main()
