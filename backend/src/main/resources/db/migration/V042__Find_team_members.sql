-- Who could take a role of a team is looked up by what is offered and by licence, a bounded number each.
create index seed_kind on seed (kind, published_at desc, id desc) where state = 'PUBLISHED';
create index organization_licence_kind on organization_licence (kind, expires_on);
