package org.sealbook.workstation.evidence;

import java.util.Set;
import org.sealbook.workstation.parts.Icons;

/** What sort of thing a file is to a person who looks at it, by its media type. A guess is shown; nothing rests on it. */
enum Kind {
    IMAGE("image", Icons.IMAGE),
    TEXT("text", Icons.TEXT),
    PDF("pdf", Icons.TEXT),
    VIDEO("video", Icons.VIDEO),
    SOUND("sound", Icons.SOUND),
    MAIL("mail", Icons.MAIL),
    PACKAGE("package", Icons.PACKAGE),
    OTHER("other", Icons.FILE);

    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/x-pem-file", "application/javascript");
    private static final Set<String> PACKAGES = Set.of("application/zip", "application/gzip", "application/wacz");

    private final String code;
    private final Icons icon;

    Kind(String code, Icons icon) {
        this.code = code;
        this.icon = icon;
    }

    static Kind of(String mediaType) {
        String family = mediaType.substring(0, Math.max(0, mediaType.indexOf('/')));
        return switch (family) {
            case "image" -> IMAGE;
            case "text" -> TEXT;
            case "video" -> VIDEO;
            case "audio" -> SOUND;
            case "message" -> MAIL;
            default -> ofApplication(mediaType);
        };
    }

    private static Kind ofApplication(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return PDF;
        }
        if (TEXTS.contains(mediaType)) {
            return TEXT;
        }
        return PACKAGES.contains(mediaType) ? PACKAGE : OTHER;
    }

    /** Ends message keys. */
    String code() {
        return code;
    }

    Icons icon() {
        return icon;
    }
}
