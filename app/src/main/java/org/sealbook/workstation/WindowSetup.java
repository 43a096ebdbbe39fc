package org.sealbook.workstation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.Online;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.workstation.frame.FileDialogs;
import org.sealbook.workstation.frame.Settings;

/**
 * What surrounds the window where it was started.
 *
 * @param settings as they are when it opens
 * @param settingsFile where they are kept
 * @param folder an office to open at once
 * @param standardFolder where an office lies when nobody says otherwise
 * @param sampleFolder where the sample office is made
 * @param marks where marks of how far offices have come lie, outside of their folders
 * @param online how an office goes online that is in a consortium
 */
public record WindowSetup(
        Settings settings,
        Path settingsFile,
        Optional<Path> folder,
        Path standardFolder,
        Path sampleFolder,
        Path marks,
        OfficeClock clock,
        FileDialogs files,
        BiFunction<Consortium, Origin, Online> online) {}
