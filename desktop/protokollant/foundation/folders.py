"""Where things lie: the user's folders, the folders that IT fills, and the program's own resources."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "protokollant"


@dataclass(frozen=True)
class Folders:
    """Every folder that the program reads or writes. `data`, `config` and `log` are the user's; `site_*` are IT's."""

    data: Path
    config: Path
    log: Path
    site_data: tuple[Path, ...]
    site_config: tuple[Path, ...]
    resources: Path
    catalogue: Path
    extra_models: Path | None = None

    @property
    def models(self) -> Path:
        """The folder that models are fetched and imported into."""
        return self.data / "models"

    @property
    def model_roots(self) -> tuple[Path, ...]:
        """Folders that may hold models, in the order in which they are asked."""
        extra = (self.extra_models,) if self.extra_models else ()
        return (self.models, *extra, *(folder / "models" for folder in self.site_data))

    @property
    def shared_models(self) -> Path:
        """The folder of all users that an administrator imports models into; the first of those that are asked."""
        return self.site_data[0] / "models"

    @property
    def templates(self) -> Path:
        return self.data / "templates"

    @property
    def translations(self) -> Path:
        return self.resources / "translations"

    @property
    def policies(self) -> tuple[Path, ...]:
        return tuple(folder / "policy.toml" for folder in self.site_config)


def find_folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders on this machine. PROTOKOLLANT_HOME moves all of the user's folders below it, PROTOKOLLANT_MODELS
    names one more folder in which models are looked for (read only: a network share, a shared disk)."""
    dirs = platformdirs.PlatformDirs(APP, appauthor=False, multipath=True)
    home = environment.get("PROTOKOLLANT_HOME")
    models = environment.get("PROTOKOLLANT_MODELS")
    base = Path(home).expanduser().absolute() if home else None
    resources, catalogue = _own_files()
    return Folders(
        data=base / "data" if base else Path(dirs.user_data_dir),
        config=base / "config" if base else Path(dirs.user_config_dir),
        log=base / "log" if base else Path(dirs.user_log_dir),
        site_data=tuple(Path(p) for p in dirs.site_data_dir.split(os.pathsep)),
        site_config=tuple(Path(p) for p in dirs.site_config_dir.split(os.pathsep)),
        resources=resources,
        catalogue=catalogue,
        extra_models=Path(models).expanduser().absolute() if models else None,
    )


def _own_files() -> tuple[Path, Path]:
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    if installed.is_dir():
        return installed, installed / "catalogue.toml"
    checkout = package.parent.parent
    return checkout / "resources", checkout / "models" / "catalogue.toml"
