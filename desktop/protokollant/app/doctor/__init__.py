"""Check this machine: would a dictation work, and what is to be done where not?

One page without content and without a person's name, for a help desk; the same as JSON for programs that look after
many machines. Every check is a generator of findings in a module of its own kind; `examine` runs them all.
"""

from protokollant.app.doctor.examination import Subject, examine
from protokollant.app.doctor.findings import Finding, Status, verdict
from protokollant.app.doctor.tools import Tools

__all__ = ["Finding", "Status", "Subject", "Tools", "examine", "verdict"]
