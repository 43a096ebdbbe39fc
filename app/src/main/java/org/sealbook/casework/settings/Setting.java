package org.sealbook.casework.settings;

/**
 * One version of a document with what it says.
 *
 * @param document its text as it was given
 */
public record Setting<T>(SettingVersion version, String document, T value) {}
