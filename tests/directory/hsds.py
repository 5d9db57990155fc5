"""The columns of HSDS 3.0, from the JSON schemas of openreferral/specification (version 3.0, read in November 2026)."""

from __future__ import annotations

_WRITTEN = """
organization: id name alternate_name description email website tax_status tax_id year_incorporated legal_status logo
  uri parent_organization_id
service: id organization_id program_id name alternate_name description url email status interpretation_services
  application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age
  assured_date assurer_email licenses alert last_modified
service_at_location: id service_id location_id description
location: id location_type url organization_id name alternate_name description transportation latitude longitude
  external_identifier external_identifier_type
address: id location_id attention address_1 address_2 city region state_province postal_code country address_type
phone: id location_id service_id organization_id contact_id service_at_location_id number extension type description
contact: id organization_id service_id service_at_location_id location_id name title department email
schedule: id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst
  freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type
  notes
service_area: id service_id name description extent extent_type uri
cost_option: id service_id valid_from valid_to option currency amount amount_description
language: id service_id location_id phone_id name code note
accessibility: id location_id description details url
taxonomy: id name description uri version
taxonomy_term: id code name description parent_id taxonomy language taxonomy_id term_uri
attribute: id link_id taxonomy_term_id link_type link_entity value
metadata: id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value
  updated_by
"""


def _columns() -> dict[str, set[str]]:
    tables: dict[str, set[str]] = {}
    table = ""
    for line in _WRITTEN.strip().splitlines():
        if not line.startswith(" "):
            table, _, line = line.partition(":")
        tables.setdefault(table, set()).update(line.split())
    return tables


HSDS = _columns()
