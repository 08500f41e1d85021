using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The file with what users and the runtime see of a class set, whatever computes it.</summary>
internal static class ContractFile
{
    public const string BackEnd = "Emd";

    public static string Write(ClassSet set) => TypeFrame.Write(
        set.Target,
        writer => Description.Write(writer, set),
        bases: " : " + Names.SquaredEmdInterface,
        writer =>
        {
            ClassMembers.Write(writer, set);
            if (set.Enum is { } labels)
                EnumMembers.Write(writer, set, labels);
            UserMethods.Write(writer, set);
            InterfaceMembers.Write(writer, set);
        });
}
