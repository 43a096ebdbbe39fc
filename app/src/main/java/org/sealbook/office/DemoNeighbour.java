package org.sealbook.office;

import java.util.List;

/**
 * Another office of the demo, invented as everything in it.
 *
 * @param code in its origin, and the name of its folder
 * @param word in the numbers of its certificates
 * @param director sign-in name and name
 * @param notary sign-in name and name
 */
record DemoNeighbour(String code, String name, String word, List<String> director, List<String> notary) {

    /** In the order in which they are founded. */
    static final List<DemoNeighbour> ALL = List.of(
            new DemoNeighbour("haicang", "鹭屿市海沧公证处", "海沧", List.of("huang", "黄主任"), List.of("xu", "许公证")),
            new DemoNeighbour("tongan", "鹭屿市同安公证处", "同安", List.of("guo", "郭主任"), List.of("hong", "洪公证")),
            new DemoNeighbour("jimei", "鹭屿市集美公证处", "集美", List.of("ye", "叶主任"), List.of("cai", "蔡公证")),
            new DemoNeighbour("xiangan", "鹭屿市翔安公证处", "翔安", List.of("jiang", "蒋主任"), List.of("shen", "沈公证")));

    String directorSignIn() {
        return director.getFirst();
    }

    String notarySignIn() {
        return notary.getFirst();
    }
}
