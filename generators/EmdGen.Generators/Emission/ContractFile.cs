using EmdGen.Generators.Emission.Contract;
using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>The file with the members that users and the runtime see of a class set, whatever computes it.</summary>
internal static class ContractFile
{
    public const string BackEnd = "Emd";

    /// <summary>Writes the file.</summary>
    /// <param name="set">The class set.</param>
    /// <param name="ranksOverloads">Whether overloads may say that they go before others.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static string Write(ClassSet set, bool ranksOverloads, CancellationToken cancellation)
    {
        StructureEmission structure = StructureEmission.Of(set.Structure);
        return TypeFrame.Write(
            set.Target,
            writer =>
            {
                DocComment.Write(writer, set, structure.Description);
                structure.WriteAttributes(writer);
            },
            bases: $" : {Names.SquaredEmdInterface}{(set.Enum is { } members ? ", " + EnumMembers.Interface(members) : "")}",
            cancellation,
            writer =>
            {
                ClassMembers.Write(writer, set, structure);
                if (set.Enum is { } labels)
                    EnumMembers.Write(writer, set, labels);
                UserMethods.Write(writer, set, structure, ranksOverloads);
                EvaluateMethods.Write(writer, set);
                InterfaceMembers.Write(writer, set, structure.Trailing);
                if (set.Enum is { } hidden && set.IsEnumHidden)
                    EnumMembers.WriteExplicitly(writer, hidden);
            });
    }
}
