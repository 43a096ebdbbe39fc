package org.sealbook.office.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small evidence files of the kinds that offices take in, made from a seed: real in their form, invented in what they say. */
final class SampleFiles {

    private static final String MARK = "示例数据，纯属虚构 / sample data, wholly invented";
    private static final int SIDE = 48;
    private static final int SAMPLES = 8_000;

    private SampleFiles() {}

    /** Writes files under these names into a folder; what each becomes follows from the ending of its name. */
    static List<Path> write(Path folder, List<String> names, long seed) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            files.add(Files.write(folder.resolve(name), content(name, new Random(seed + at))));
        }
        return files;
    }

    private static byte[] content(String name, Random random) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html" -> utf8(page(name, random));
            case "png" -> png(random);
            case "wav" -> wav(random);
            case "mp4" -> mp4(random);
            case "pdf" -> pdf(random);
            case "zip" -> zip(random);
            case "json" ->
                utf8("{\"sample\": \"" + MARK + "\", \"checks\": {\"hosts\": \"unchanged\", \"proxy\": \"off\","
                        + " \"offset-milliseconds\": " + random.nextInt(40) + "}}\n");
            case "csv" -> utf8("﻿序号,标题,数量\r\n1," + MARK + "," + random.nextInt(1_000) + "\r\n");
            case "eml" ->
                utf8("From: a@example.com\r\nTo: b@example.org\r\nSubject: sample " + random.nextInt(1_000)
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + MARK + "\r\n");
            default ->
                utf8(MARK + "\nping shop.example (203.0.113." + (1 + random.nextInt(250)) + ") " + random.nextInt(90)
                        + " ms\n");
        };
    }

    private static String page(String name, Random random) {
        return "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + name
                + "</title></head>\n<body><h1>" + name + "</h1><p>" + MARK + "</p><p>No. "
                + random.nextInt(1_000_000) + "</p></body></html>\n";
    }

    /** A square of one invented colour that fades. */
    private static byte[] png(Random random) throws IOException {
        int red = random.nextInt(256);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < SIDE; y++) {
                deflated.write(0);
                for (int x = 0; x < SIDE; x++) {
                    deflated.write(new byte[] {(byte) red, (byte) (y * 5), (byte) (x * 5)});
                }
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.write(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", head.toByteArray());
        chunk(file, "IDAT", pixels.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }

    /** A second of a tone. */
    private static byte[] wav(Random random) throws IOException {
        double pitch = 200 + random.nextInt(400);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ascii("RIFF"));
        little(file, 36 + SAMPLES, 4);
        file.write(ascii("WAVEfmt "));
        little(file, 16, 4);
        little(file, 1, 2);
        little(file, 1, 2);
        little(file, SAMPLES, 4);
        little(file, SAMPLES, 4);
        little(file, 1, 2);
        little(file, 8, 2);
        file.write(ascii("data"));
        little(file, SAMPLES, 4);
        for (int i = 0; i < SAMPLES; i++) {
            file.write(128 + (int) (100 * StrictMath.sin(2 * StrictMath.PI * pitch * i / SAMPLES)));
        }
        return file.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (8 * i));
        }
    }

    /** The frame of a film with noise in it. */
    private static byte[] mp4(Random random) throws IOException {
        byte[] noise = new byte[30_000];
        random.nextBytes(noise);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(16);
        out.write(ascii("ftypisom"));
        out.writeInt(0);
        out.writeInt(8 + noise.length);
        out.write(ascii("mdat"));
        out.write(noise);
        return file.toByteArray();
    }

    /** One page with one line. */
    private static byte[] pdf(Random random) {
        String text =
                "BT /F1 18 Tf 60 760 Td (Sample data, wholly invented. No. " + random.nextInt(1_000_000) + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n")
                .append(places)
                .append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(Random random) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("main.c");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(utf8("/* " + MARK + " */\nint main(void) { return " + random.nextInt(100) + "; }\n"));
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
