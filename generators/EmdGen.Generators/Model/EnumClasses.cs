using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Model;

/// <summary>The enum whose members are the classes.</summary>
/// <param name="Type">The enum as source, from <c>global::</c> on.</param>
/// <param name="UnderlyingType">The keyword of its underlying type.</param>
/// <param name="IsPublic">Whether any assembly can name the enum.</param>
/// <param name="Classes">[C], by value.</param>
internal sealed record EnumClasses(string Type, string UnderlyingType, bool IsPublic, EquatableArray<EnumClass> Classes);
