import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The program's icon: a red square seal on a sheet of paper. Drawn for each size; the small ones leave out what would blur. */
final class Icon {

    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final Color PAPER = new Color(0xFBFAF7);
    private static final Color EDGE = new Color(0xC9C5BA);
    private static final Color WRITING = new Color(0x8B8F94);
    private static final Color SEAL = new Color(0xB3261E);
    private static final String CHARACTER = "证";
    private static final int SMALLEST_WITH_CHARACTER = 32;

    private Icon() {}

    /** Writes {@code <size>.png} for every size into the folder. */
    static void write(Path font, Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            Font bold = Font.createFont(Font.TRUETYPE_FONT, font.toFile());
            for (int size : SIZES) {
                ImageIO.write(
                        draw(size, bold), "png", folder.resolve(size + ".png").toFile());
            }
        } catch (FontFormatException e) {
            throw new IOException(font.toString(), e);
        }
    }

    private static BufferedImage draw(int size, Font font) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.scale(size / 64.0, size / 64.0);
        boolean large = size >= SMALLEST_WITH_CHARACTER;
        double line = Math.max(0.6, 64.0 / size);

        Shape paper = new RoundRectangle2D.Double(7, 3, 44, 57, 5, 5);
        on.setColor(PAPER);
        on.fill(paper);
        on.setColor(EDGE);
        on.setStroke(new BasicStroke((float) line));
        on.draw(paper);
        on.setColor(WRITING);
        for (double[] row : large ? new double[][] {{13, 32}, {18, 26}} : new double[][] {{14, 32}}) {
            on.fill(new Rectangle2D.Double(14, row[0], row[1] - 4, large ? 1.8 : 4));
        }

        on.setColor(SEAL);
        on.fill(new RoundRectangle2D.Double(24, 25, 34, 34, 4, 4));
        on.setColor(PAPER);
        if (large) {
            on.setStroke(new BasicStroke(1.3f));
            on.draw(new Rectangle2D.Double(26.6, 27.6, 28.8, 28.8));
            on.fill(character(font));
        } else {
            on.fill(new Rectangle2D.Double(30, 33, 22, 4));
            on.fill(new Rectangle2D.Double(30, 46, 22, 4));
            on.fill(new Rectangle2D.Double(39, 33, 4, 17));
        }
        on.dispose();
        return image;
    }

    /** The character's outline, in the middle of the seal. */
    private static Shape character(Font font) {
        GlyphVector glyphs = font.deriveFont(24f).createGlyphVector(new FontRenderContext(null, true, true), CHARACTER);
        Shape outline = glyphs.getOutline();
        Rectangle2D box = outline.getBounds2D();
        return AffineTransform.getTranslateInstance(41 - box.getCenterX(), 42 - box.getCenterY())
                .createTransformedShape(outline);
    }
}
