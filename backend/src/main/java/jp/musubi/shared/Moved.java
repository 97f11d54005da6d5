package jp.musubi.shared;

/** News that a record went from one state of its life cycle to another. */
public interface Moved extends DomainEvent {
  Enum<?> from();

  Enum<?> to();
}
