namespace EmdGen.Testing.Projects;

/// <summary>
/// The texts of a project as an editor holds it open: annotated enums of five members, one a file, among other files. Of ten enums, six are
/// ordered with unit spacing, one has positions, one is a tree, one has a table, and one learns its distances.
/// </summary>
public static class LargeProject
{
    /// <summary>The number of files without an annotation, however many enums there are.</summary>
    public const int OtherFileCount = 500;

    /// <summary>The name that the third member of an enum has unless it is renamed.</summary>
    public const string ThirdMember = "Fair";

    private const string Positions = "OrderedClasses(0, 1, 2.5, 4, 8)";
    private const string Table = "GroundDistance(0, 1, 2, 3, 4, 1, 0, 1, 2, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0, 1, 4, 3, 2, 1, 0)";

    /// <summary>The file of an enum.</summary>
    /// <param name="index">Which enum.</param>
    /// <param name="thirdMember">The name of its third member.</param>
    /// <param name="comment">What a comment above the annotation says.</param>
    public static string Enum(int index, string thirdMember = ThirdMember, string comment = "Asked of every participant.")
    {
        bool isTree = index % 10 == 7;
        string annotation = (index % 10) switch
        {
            6 => Positions,
            7 => "ClassTree",
            8 => Table,
            9 => "LearnedGroundDistance",
            _ => "OrderedClasses",
        };
        return $$"""
            using System;
            using EmdGen;

            namespace Survey.Part{{index % 20}};

            // {{comment}}
            /// <summary>The answers to question {{index}}.</summary>
            [{{annotation}}]
            public enum Answer{{index}}
            {
                /// <summary>The worst.</summary>
                {{(isTree ? "[Branch(\"Low\")] " : "")}}Poor,

                /// <summary>Below the middle.</summary>
                {{(isTree ? "[Branch(\"Low\")] " : "")}}Weak,

                /// <summary>The middle.</summary>
                {{(isTree ? "[Branch(\"High\")] " : "")}}{{thirdMember}},

                /// <summary>Above the middle.</summary>
                {{(isTree ? "[Branch(\"High/Top\")] " : "")}}Good,

                /// <summary>The best.</summary>
                {{(isTree ? "[Branch(\"High/Top\")] " : "")}}Best,
            }

            """;
    }

    /// <summary>A file without an annotation of a class set, but with other attributes.</summary>
    /// <param name="index">Which file.</param>
    /// <param name="factor">A number in the body of a method.</param>
    public static string Other(int index, int factor = 2) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;

        namespace Survey.Part{{index % 20}};

        /// <summary>Counts the answers of group {{index}}.</summary>
        [Serializable]
        [DebuggerDisplay("{Name}")]
        public sealed class Counter{{index}}
        {
            private readonly Dictionary<string, int> counts = new();

            /// <summary>The name of the group.</summary>
            public string Name { get; set; } = "{{index}}";

            /// <summary>Adds an answer.</summary>
            public void Add(string answer)
            {
                counts.TryGetValue(answer, out int count);
                counts[answer] = count + 1;
            }

            /// <summary>Weighs the answers.</summary>
            [Conditional("DEBUG")]
            public void Print() => Console.WriteLine(counts.Values.Sum(count => count * {{factor}}));
        }

        """;

    /// <summary>All files, those of the enums first.</summary>
    public static IEnumerable<string> Sources(int enumCount)
        => Enumerable.Range(0, enumCount).Select(index => Enum(index)).Concat(Enumerable.Range(0, OtherFileCount).Select(index => Other(index)));
}
