package org.sealbook.reports.paper;

import java.nio.charset.StandardCharsets;

/**
 * The small QR code at the foot of a certificate.
 *
 * @param text what the code holds: at most 130 bytes of UTF-8, so that it can be read at 25 mm
 * @param sentence what the code proves, printed beside it
 */
public record SmallCode(String text, String sentence) {

    /** The most that a code holds, in bytes of UTF-8. */
    public static final int MOST_BYTES = 130;

    /** What the code of a certificate proves, said in Chinese. */
    public static final String SENTENCE = "本码载明公证书编号、出证决定在本处账本中的位置及其记录的摘要；" + "凭嵌入电子公证书的证明文件，可核验该决定已登记且此后未被改动。";

    /** The same sentence in English. */
    public static final String ENGLISH_SENTENCE =
            "This code names the certificate, the place of the decision to issue it in the office's ledger, and the"
                    + " digest of that record; with the proof embedded in the electronic certificate, anyone can check"
                    + " that the decision was recorded and is unaltered since.";

    public SmallCode {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("text: " + bytes + " bytes, 1 to " + MOST_BYTES + " wanted");
        }
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("sentence: blank");
        }
    }
}
