package org.sealbook.casework.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

    @Test
    void believesTheFirstBytesMoreThanTheName() {
        assertEquals("application/pdf", of("%PDF-1.7\n", "photo.jpg"));
        assertEquals("image/png", of("\u0089PNG\r\n\u001a\nxxxx", "a"));
        assertEquals("image/jpeg", of("\u00ff\u00d8\u00ff\u00e0", "a.txt"));
        assertEquals("video/mp4", of("\0\0\0 ftypisom", "a"));
        assertEquals("audio/wav", of("RIFF\0\0\0\0WAVEfmt ", "a"));
    }

    @Test
    void tellsFormatsThatAreZipFilesInsideByTheirNames() {
        assertEquals("application/wacz", of("PK\u0003\u0004", "site.WACZ"));
        assertEquals("application/zip", of("PK\u0003\u0004", "site.html"));
    }

    @Test
    void goesByTheNameWhereTheBytesSayNothing() {
        assertEquals("text/csv", of("a,b\n", "表.csv"));
        assertEquals("application/octet-stream", of("", "无后缀"));
        assertEquals("application/octet-stream", of("%PD", "x.unknown"));
    }

    private static String of(String head, String name) {
        return MediaTypes.of(head.getBytes(StandardCharsets.ISO_8859_1), name);
    }
}
