"""What comes after the draft: approving, the approved protocol, keeping and deleting, and the log of it all."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.ui.viewmodels.approval import Approval
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.event_history import EventHistory
from protokollant.ui.viewmodels.keeping import Keeping


@dataclass(frozen=True)
class Finishing:
    approval: Approval
    approved: Approved
    keeping: Keeping
    events: EventHistory
