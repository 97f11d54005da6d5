package jp.musubi.testing.wrong.need;

/** Breaks rules on purpose: holds an entity, and is built without asking who reads. */
record NeedView(String title, Need need) {
  static NeedView of(Need need) {
    return new NeedView(need.title(), need);
  }
}
