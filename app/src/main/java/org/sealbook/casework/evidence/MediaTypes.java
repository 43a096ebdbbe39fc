package org.sealbook.casework.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses what a file is, by its first bytes, else by the ending of its name. A guess is shown to people; nothing rests on it. */
final class MediaTypes {

    /** How many first bytes are looked at. */
    static final int HEAD = 16;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";

    private record Magic(int offset, String bytes, String mediaType) {

        boolean is(byte[] head) {
            byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            if (head.length < offset + wanted.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (head[offset + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> MAGICS = List.of(
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic(0, "GIF8", "image/gif"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(8, "WAVE", "audio/wav"),
            new Magic(4, "ftyp", "video/mp4"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "\u001aE\u00df\u00a3", "video/webm"),
            new Magic(0, "PK\u0003\u0004", ZIP),
            new Magic(0, "\u001f\u008b", "application/gzip"));

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("txt", "text/plain"),
            Map.entry("log", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("pem", "application/x-pem-file"));

    /** Formats that are ZIP files inside. */
    private static final Map<String, String> ZIP_ENDINGS = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "wacz", "application/wacz");

    private MediaTypes() {}

    /**
     * The media type of a file.
     *
     * @param head its first {@value #HEAD} bytes, or all when it is shorter
     */
    static String of(byte[] head, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Magic magic : MAGICS) {
            if (magic.is(head)) {
                return magic.mediaType().equals(ZIP) ? ZIP_ENDINGS.getOrDefault(ending, ZIP) : magic.mediaType();
            }
        }
        return ENDINGS.getOrDefault(ending, UNKNOWN);
    }
}
