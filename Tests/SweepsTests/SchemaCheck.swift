import Foundation

@testable import Sweeps

/// Checks JSON against the part of [JSON Schema draft-07](https://json-schema.org/draft-07) that our
/// schema uses. Keywords beyond that part fail, so that none is passed over in silence.
struct SchemaCheck {
  let root: JSONValue

  func accepts(_ value: JSONValue) -> Bool { accepts(value, root) }

  private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    guard case .object(let keywords) = schema else { return schema == .boolean(true) }
    return keywords.allSatisfy { holds($0.key, $0.value, schema, value) }
  }

  private func holds(
    _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ value: JSONValue
  ) -> Bool {
    let rules = rule.array ?? []
    switch keyword {
    case "$schema", "title", "description", "default", "definitions", "properties",
      "patternProperties":
      return true
    case "additionalProperties": return members(of: value, fit: schema)
    case "$ref": return accepts(value, definition(rule.string ?? ""))
    case "const": return value == rule
    case "enum": return rules.contains(value)
    case "anyOf": return rules.contains { accepts(value, $0) }
    case "oneOf": return rules.count { accepts(value, $0) } == 1
    case "type": return (rule.array ?? [rule]).contains { isOf(type: $0.string ?? "", value) }
    case "minimum": return compare(value, rule, >=)
    case "maximum": return compare(value, rule, <=)
    case "exclusiveMinimum": return compare(value, rule, >)
    case "exclusiveMaximum": return compare(value, rule, <)
    case "required":
      guard case .object = value else { return true }
      return rules.allSatisfy { value[$0.string ?? ""] != nil }
    case "minProperties":
      guard case .object(let members) = value else { return true }
      return members.count >= rule.integer ?? 0
    case "items": return value.array?.allSatisfy { accepts($0, rule) } ?? true
    case "minItems": return value.array.map { $0.count >= rule.integer ?? 0 } ?? true
    case "maxItems": return value.array.map { $0.count <= rule.integer ?? 0 } ?? true
    case "uniqueItems": return value.array.map { Set($0).count == $0.count } ?? true
    case "maxLength": return value.string.map { $0.count <= rule.integer ?? 0 } ?? true
    case "pattern":
      return value.string.map {
        $0.range(of: rule.string ?? "", options: .regularExpression) != nil
      } ?? true
    default: fatalError("the schema uses \(keyword), which is not checked here")
    }
  }

  /// Known members fit their schemas, comments anything, and others what additional ones are to be.
  private func members(of value: JSONValue, fit schema: JSONValue) -> Bool {
    guard case .object(let members) = value else { return true }
    return members.allSatisfy { member in
      if let rule = schema["properties"]?[member.key] { return accepts(member.value, rule) }
      return member.key.hasPrefix("//")
        || schema["additionalProperties"].map { $0 != false && accepts(member.value, $0) } ?? true
    }
  }

  private func definition(_ reference: String) -> JSONValue {
    let name = reference.split(separator: "/").last.map { String($0) } ?? ""
    return root["definitions"]?[name] ?? .boolean(false)
  }

  private func isOf(type: String, _ value: JSONValue) -> Bool {
    switch value {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    case .integer, .number: type == "number" || type == "integer" && value.integer != nil
    }
  }

  private func compare(
    _ value: JSONValue, _ limit: JSONValue, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard let number = value.number, let limit = limit.number else { return true }
    return holds(number, limit)
  }
}
