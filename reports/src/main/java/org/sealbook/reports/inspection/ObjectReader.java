package org.sealbook.reports.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads PDF syntax (ISO 32000-2 §7.2, §7.3) with no leniency: what two programs might read differently is refused, such as a key
 * that stands twice in a dictionary.
 */
final class ObjectReader {

    private static final int DEEPEST = 64;

    /** No byte: a backslash before a line end stands for nothing. */
    private static final int LINE_CONTINUED = 1 << 16;

    private final byte[] bytes;
    private final int end;
    private int at;

    ObjectReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= end;
    }

    void jump(int position) throws MalformedUpdateException {
        if (position < at || position > end) {
            throw malformed("stretch beyond the end");
        }
        at = position;
    }

    MalformedUpdateException malformed(String what) {
        return new MalformedUpdateException(what, at);
    }

    /** Skips white space and comments; a comment that could pass for something else is refused. */
    void skipSpace() throws MalformedUpdateException {
        while (at < end) {
            if (isSpace(bytes[at])) {
                at++;
            } else if (bytes[at] == '%' && !startsWith("%%EOF")) {
                int from = at;
                while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
                String comment = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
                if (comment.contains("obj") || comment.contains("xref") || comment.contains("trailer")) {
                    throw malformed("comment like an object");
                }
            } else {
                return;
            }
        }
    }

    boolean startsWith(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void expect(String word) throws MalformedUpdateException {
        if (!startsWith(word)) {
            throw malformed("no " + word);
        }
        at += word.length();
    }

    /** A line end: LF or CR LF. */
    void expectLineEnd() throws MalformedUpdateException {
        if (startsWith("\r\n")) {
            at += 2;
        } else {
            expect("\n");
        }
    }

    long whole() throws MalformedUpdateException {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from || at - from > 18) {
            throw malformed("no number");
        }
        return Long.parseLong(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
    }

    PdfValue value() throws MalformedUpdateException {
        return value(0);
    }

    private PdfValue value(int depth) throws MalformedUpdateException {
        if (depth > DEEPEST) {
            throw malformed("too deep");
        }
        skipSpace();
        if (at >= end) {
            throw malformed("end");
        }
        if (startsWith("<<")) {
            return dictionary(depth);
        }
        return switch (bytes[at]) {
            case '[' -> array(depth);
            case '/' -> name();
            case '(' -> literal();
            case '<' -> hex();
            default -> isNumberStart(bytes[at]) ? number() : word();
        };
    }

    private PdfValue.Dictionary dictionary(int depth) throws MalformedUpdateException {
        expect("<<");
        Map<String, PdfValue> entries = new HashMap<>();
        skipSpace();
        while (!startsWith(">>")) {
            String key = name().value();
            PdfValue value = value(depth + 1);
            if (entries.put(key, value) != null) {
                throw malformed("key twice");
            }
            skipSpace();
        }
        expect(">>");
        entries.values().removeIf(PdfValue.Nothing.class::isInstance);
        return new PdfValue.Dictionary(entries);
    }

    private PdfValue.Array array(int depth) throws MalformedUpdateException {
        expect("[");
        List<PdfValue> elements = new ArrayList<>();
        skipSpace();
        while (!startsWith("]")) {
            elements.add(value(depth + 1));
            skipSpace();
        }
        expect("]");
        return new PdfValue.Array(elements);
    }

    private PdfValue.Name name() throws MalformedUpdateException {
        expect("/");
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        while (at < end && !isSpace(bytes[at]) && !isDelimiter(bytes[at])) {
            int next = bytes[at++];
            if (next == '#') {
                next = hexByte();
            }
            name.write(next);
        }
        return new PdfValue.Name(name.toString(StandardCharsets.UTF_8));
    }

    private int hexByte() throws MalformedUpdateException {
        if (end - at < 2 || !HexFormat.isHexDigit(bytes[at]) || !HexFormat.isHexDigit(bytes[at + 1])) {
            throw malformed("no hex digits");
        }
        at += 2;
        return HexFormat.fromHexDigit(bytes[at - 2]) << 4 | HexFormat.fromHexDigit(bytes[at - 1]);
    }

    private PdfValue.Text hex() throws MalformedUpdateException {
        expect("<");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (!startsWith(">")) {
            text.write(hexByte());
        }
        expect(">");
        return new PdfValue.Text(text.toString(StandardCharsets.ISO_8859_1));
    }

    private PdfValue.Text literal() throws MalformedUpdateException {
        expect("(");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int open = 1;
        while (at < end) {
            int next = bytes[at++];
            switch (next) {
                case '(' -> open++;
                case ')' -> open--;
                case '\\' -> next = escape();
                case '\r' -> {
                    // An end of line in a string counts as LF (§7.3.4.2).
                    next = '\n';
                    at += startsWith("\n") ? 1 : 0;
                }
                default -> {
                    // any other byte stands for itself
                }
            }
            if (open == 0) {
                return new PdfValue.Text(text.toString(StandardCharsets.ISO_8859_1));
            }
            if (next != LINE_CONTINUED) {
                text.write(next);
            }
        }
        throw malformed("string without end");
    }

    private int escape() throws MalformedUpdateException {
        if (at >= end) {
            throw malformed("string without end");
        }
        int escaped = bytes[at++];
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '\n' -> LINE_CONTINUED;
            case '\r' -> {
                at += startsWith("\n") ? 1 : 0;
                yield LINE_CONTINUED;
            }
            default -> {
                if (escaped < '0' || escaped > '7') {
                    yield escaped;
                }
                int octal = escaped - '0';
                for (int i = 0; i < 2 && at < end && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
                    octal = octal * 8 + bytes[at++] - '0';
                }
                yield octal & 0xff;
            }
        };
    }

    private PdfValue number() throws MalformedUpdateException {
        int from = at;
        while (at < end && isNumberStart(bytes[at])) {
            at++;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        if (!text.matches("[+-]?(\\d{1,18}|\\d{1,18}\\.\\d{0,18}|\\.\\d{1,18})")) {
            throw malformed("no number");
        }
        if (text.indexOf('.') >= 0) {
            return new PdfValue.Real(Float.parseFloat(text));
        }
        long whole = Long.parseLong(text);
        int after = at;
        if (whole >= 0 && isReferenceTail()) {
            at = after + 1;
            int generation = (int) whole();
            at += 2;
            return new PdfValue.Reference(whole, generation);
        }
        at = after;
        return new PdfValue.Whole(whole);
    }

    /** Whether " G R" follows, with single spaces and one to five digits, as every writer writes it. */
    private boolean isReferenceTail() {
        int next = at;
        if (next >= end || !isSpace(bytes[next++])) {
            return false;
        }
        int digits = next;
        while (next < end && bytes[next] >= '0' && bytes[next] <= '9') {
            next++;
        }
        return next > digits
                && next - digits <= 5
                && end - next >= 2
                && isSpace(bytes[next])
                && bytes[next + 1] == 'R'
                && (next + 2 == end || isSpace(bytes[next + 2]) || isDelimiter(bytes[next + 2]));
    }

    private PdfValue word() throws MalformedUpdateException {
        for (String word : List.of("true", "false", "null")) {
            if (startsWith(word)) {
                at += word.length();
                return word.equals("null") ? PdfValue.NOTHING : new PdfValue.Truth(word.equals("true"));
            }
        }
        throw malformed("no value");
    }

    private static boolean isNumberStart(byte b) {
        return b == '+' || b == '-' || b == '.' || (b >= '0' && b <= '9');
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isDelimiter(byte b) {
        return "()<>[]{}/%".indexOf(b) >= 0;
    }
}
