package org.sealbook.reports.inspection;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks cross-reference and object streams, into bounded memory: no filter, or Flate with or without a PNG predictor. */
final class PlainStream {

    private static final int LARGEST = 16 << 20;

    private PlainStream() {}

    static byte[] unpack(byte[] file, PdfValue.Stream stream) throws MalformedUpdateException {
        return unpack(Arrays.copyOfRange(file, stream.from(), stream.to()), stream.dictionary(), LARGEST);
    }

    /** Unpacks to at most so many bytes. */
    static byte[] unpack(byte[] raw, PdfValue.Dictionary dictionary, long most) throws MalformedUpdateException {
        PdfValue filter = single(dictionary.get("Filter"));
        PdfValue parameters = single(dictionary.get("DecodeParms"));
        if (filter instanceof PdfValue.Nothing) {
            return raw;
        }
        if (!filter.equals(new PdfValue.Name("FlateDecode"))) {
            throw new MalformedUpdateException("other filter than Flate", 0);
        }
        byte[] inflated = inflate(raw, (int) Math.min(most, Integer.MAX_VALUE - 16));
        return parameters instanceof PdfValue.Dictionary known ? unpredict(inflated, known) : inflated;
    }

    private static PdfValue single(PdfValue value) {
        return value instanceof PdfValue.Array array && array.elements().size() == 1
                ? array.elements().getFirst()
                : value;
    }

    private static byte[] inflate(byte[] raw, int most) throws MalformedUpdateException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(raw);
            byte[] out = new byte[(int) Math.min(most, 4L * raw.length + 64)];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(out, length, out.length - length);
                length += more;
                if (length == out.length && out.length < most) {
                    out = Arrays.copyOf(out, (int) Math.min(most, 2L * out.length));
                } else if (more == 0) {
                    throw new MalformedUpdateException("stream cut or too large", 0);
                }
            }
            return Arrays.copyOf(out, length);
        } catch (DataFormatException e) {
            throw new MalformedUpdateException("damaged stream", 0);
        } finally {
            inflater.end();
        }
    }

    /** PNG's filters None and Up on one-byte samples, which is what writers of cross-reference streams use. */
    private static byte[] unpredict(byte[] data, PdfValue.Dictionary parameters) throws MalformedUpdateException {
        long predictor = parameters.get("Predictor") instanceof PdfValue.Whole(long value) ? value : 1;
        if (predictor == 1) {
            return data;
        }
        long columns = parameters.get("Columns") instanceof PdfValue.Whole(long value) ? value : 1;
        if (predictor < 10
                || columns < 1
                || columns > 64
                || data.length % (columns + 1) != 0
                || parameters.entries().containsKey("Colors")
                || parameters.entries().containsKey("BitsPerComponent")) {
            throw new MalformedUpdateException("other predictor", 0);
        }
        int width = (int) columns;
        byte[] out = new byte[data.length / (width + 1) * width];
        for (int row = 0; row < out.length / width; row++) {
            int type = data[row * (width + 1)];
            if (type != 0 && type != 2) {
                throw new MalformedUpdateException("other PNG filter", 0);
            }
            for (int column = 0; column < width; column++) {
                int above = type == 0 || row == 0 ? 0 : out[(row - 1) * width + column];
                out[row * width + column] = (byte) (data[row * (width + 1) + 1 + column] + above);
            }
        }
        return out;
    }
}
