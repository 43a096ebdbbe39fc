package org.sealbook.workstation.archive;

import org.sealbook.casework.archive.FileCatalogue.Placed;

/** A paper in its place, with what it is called. */
record PaperLine(Placed placed, String title) {}
