namespace EmdGen.Generators.Model;

/// <summary>One class of an enum.</summary>
/// <param name="Name">The member's name, not escaped; of several with one value, the first declared.</param>
/// <param name="Value">The underlying value; a decimal holds every one from long to ulong.</param>
internal sealed record EnumClass(string Name, decimal Value);
