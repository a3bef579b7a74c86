package org.redvest.file.model;

import java.util.UUID;
import org.redvest.file.FileId;
import org.redvest.file.FileType;

/** A file whose bytes are stored and whose row is not yet. */
public record Draft(FileId id, UUID order, FileType type, long bytes, String digest) {}
