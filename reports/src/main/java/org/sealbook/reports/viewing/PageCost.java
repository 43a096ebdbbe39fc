package org.sealbook.reports.viewing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.sealbook.reports.inspection.Abandonment;
import org.sealbook.reports.inspection.Limits;

/**
 * What a page would cost to draw, found out before drawing it: PDFBox unpacks streams and pictures into memory without bound. Every stream that
 * the page leads to is unpacked once into nothing, and counted.
 */
final class PageCost {

    private static final System.Logger LOG = System.getLogger(PageCost.class.getName());

    /** Most pixels of one picture on a page: 8,000 × 8,000. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Most bytes of all streams of a page, unpacked: 256 MiB. */
    private static final long MOST_UNPACKED = 256L << 20;

    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    /** Where a page's tree leads to other pages, or to what is not drawn. */
    private static final Set<COSName> ELSEWHERE = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.DEST,
            COSName.A,
            COSName.AA,
            COSName.B,
            COSName.getPDFName("Popup"),
            COSName.STRUCT_PARENT,
            COSName.EF);

    private final Limits limits;
    private final Abandonment abandonment;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long unpacked;

    PageCost(Limits limits, Abandonment abandonment) {
        this.limits = limits;
        this.abandonment = abandonment;
    }

    /**
     * Follows all that the page leads to.
     *
     * @throws TooCostlyException if that is more objects, bytes or pixels than are borne
     */
    void check(PDPage page) throws IOException {
        add(page.getCOSObject());
        PDResources resources = page.getResources();
        if (resources != null) {
            add(resources.getCOSObject());
        }
        while (!open.isEmpty()) {
            abandonment.check();
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    if (!ELSEWHERE.contains(entry.getKey())) {
                        add(entry.getValue());
                    }
                }
            } else if (next instanceof COSArray array) {
                for (COSBase element : array) {
                    add(element);
                }
            }
            if (next instanceof COSStream stream && stream.hasData()) {
                checkStream(stream);
            }
        }
    }

    static void checkPixels(long width, long height) {
        if (width > 0 && height > 0 && width > MOST_PIXELS / height) {
            throw new TooCostlyException("a picture of " + width + " by " + height + " pixels");
        }
    }

    private void add(COSBase base) {
        COSBase plain = base instanceof COSObject reference ? reference.getObject() : base;
        if ((plain instanceof COSDictionary || plain instanceof COSArray) && seen.add(plain)) {
            if (seen.size() > limits.objects()) {
                throw new TooCostlyException("more than " + limits.objects() + " objects");
            }
            open.push(plain);
        }
    }

    private void checkStream(COSStream stream) {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            checkPixels(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        }
        try {
            measure(stream);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a stream that cannot be unpacked, and so costs nothing", e);
        }
    }

    private void measure(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        for (int index = 0; index < filters.size(); index++) {
            COSName filter = filters.get(index);
            if (PICTURES.contains(filter)) {
                checkJpeg(filter, in);
                return;
            }
            boolean last = index == filters.size() - 1;
            Counter counter = new Counter(last);
            FilterFactory.INSTANCE.getFilter(filter).decode(in, counter, stream, index);
            in = new ByteArrayInputStream(counter.kept.toByteArray());
        }
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void checkJpeg(COSName filter, InputStream in) throws IOException {
        if (!COSName.DCT_DECODE.equals(filter) && !COSName.DCT_DECODE_ABBREVIATION.equals(filter)) {
            return;
        }
        try (ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(image, true, true);
                    checkPixels(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    /** Takes unpacked bytes, as many as are borne in all; keeps them only where another filter follows. */
    private final class Counter extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean last;

        Counter(boolean last) {
            this.last = last;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            unpacked += length;
            if (unpacked > MOST_UNPACKED) {
                throw new TooCostlyException("more than " + MOST_UNPACKED + " bytes unpacked");
            }
            if (!last) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
