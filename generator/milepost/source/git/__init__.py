"""What git remembers of a folder. Only read, never written; nothing that a repository brings along is run."""

from __future__ import annotations

from milepost.source.git.answers import Commit, File, NoHistory, NoSuchRevision
from milepost.source.git.blobs import Blobs
from milepost.source.git.repository import Repository, repository

__all__ = ["Blobs", "Commit", "File", "NoHistory", "NoSuchRevision", "Repository", "repository"]
