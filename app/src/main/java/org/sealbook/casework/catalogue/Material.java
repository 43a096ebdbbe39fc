package org.sealbook.casework.catalogue;

/** Something that the applicant brings (证明材料), such as a household register. */
public record Material(String zh, String en) implements Titled {}
