package org.sealbook.reports.layout;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A QR code (ISO/IEC 18004) as rectangles. */
final class QrSquare {

    private QrSquare() {}

    /**
     * The dark modules, each run of a row one rectangle; the quiet zone is the caller's to leave.
     *
     * @param x of the lower left corner
     * @param y of the lower left corner
     * @param side in points
     * @throws IllegalArgumentException where the text is too long for any code
     */
    static List<PDRectangle> of(String text, float x, float y, float side) {
        ByteMatrix modules = modules(text);
        float module = side / modules.getWidth();
        List<PDRectangle> dark = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    float bottom = y + side - (row + 1) * module;
                    dark.add(new PDRectangle(x + from * module, bottom, (column - from) * module, module));
                }
                column++;
            }
        }
        return dark;
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a QR code cannot hold this text", tooLong);
        }
    }
}
