package jp.musubi.attachment;

/** What may be attached. */
enum FileKind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  boolean isPicture() {
    return this == JPEG || this == PNG;
  }
}
