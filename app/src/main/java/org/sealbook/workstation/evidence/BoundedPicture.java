package org.sealbook.workstation.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture decoded into at most so many pixels, by leaving rows and columns out where it has more. What a stranger's file asks for is
 * looked at before anything is allocated; nothing is written to the disk.
 *
 * @param width of the file's own picture, in pixels
 * @param height of the file's own picture
 */
record BoundedPicture(Image image, int width, int height) {

    /** Files with more pixels than this are not decoded at all: 100 million. */
    private static final long MOST_SOURCE_PIXELS = 100_000_000;

    /** Decodes the first picture of a file; empty where it is none that can be shown, is damaged, or asks for too much. Not on the FX thread. */
    static Optional<BoundedPicture> decode(byte[] file, long mostPixels) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader, mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Decoders answer hostile bytes with exceptions of every kind; all mean that there is nothing to show.
            System.getLogger(BoundedPicture.class.getName()).log(System.Logger.Level.DEBUG, "a picture not shown", e);
            return Optional.empty();
        }
    }

    private static Optional<BoundedPicture> decode(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_SOURCE_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = step(width, height, mostPixels);
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, parameters);
        return Optional.of(new BoundedPicture(SwingFXUtils.toFXImage(picture, null), width, height));
    }

    /** Every how many rows and columns are taken. */
    static int step(int width, int height, long mostPixels) {
        int step = 1;
        while (((long) width + step - 1) / step * (((long) height + step - 1) / step) > mostPixels) {
            step++;
        }
        return step;
    }
}
