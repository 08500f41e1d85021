using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>
/// Edits of one file that change what is written for an annotation in another: after each, the driver that ran before writes what a new one
/// does. An edit that the generator takes for unrelated would leave old files.
/// </summary>
public class DependencyTests
{
    private const string Plain = "namespace N;\n[EmdGen.OrderedClasses]\npublic enum Quality { Poor, Fair, Good }\n";

    public static TheoryData<string, string, string> Edits { get; } = new()
    {
        // Constants that an annotation or a member names.
        {
            "namespace N;\n[EmdGen.OrderedClasses(0, 1, Numbers.Last)]\npublic enum Quality { Poor, Fair, Good }\n",
            "namespace N; public static class Numbers { public const double Last = 2; }",
            "namespace N; public static class Numbers { public const double Last = 3; }"
        },
        {
            "namespace N;\n[EmdGen.OrderedClasses]\npublic enum Quality { Poor, Fair = Numbers.Fair, Good = 5 }\n",
            "namespace N; public static class Numbers { public const int Fair = 1; }",
            "namespace N; public static class Numbers { public const int Fair = 9; }"
        },
        {
            "namespace N;\n[EmdGen.OrderedClasses]\npublic enum Quality { Poor, Fair = (int)Other.B, Good = 5 }\n",
            "namespace N; public enum Other { A, B }",
            "namespace N; public enum Other { A, C = 8, B }"
        },
        {
            "namespace N;\n[EmdGen.ClassTree]\npublic enum Quality { [EmdGen.Branch(Names.Low)] A, [EmdGen.Branch(\"Low\")] B, [EmdGen.Branch(\"High\")] C }\n",
            "namespace N; public static class Names { public const string Low = \"Low\"; }",
            "namespace N; public static class Names { public const string Low = \"High\"; }"
        },

        // Constants behind a field.
        {
            "namespace N;\n[EmdGen.OrderedClasses(0, 1, Numbers.Last)]\npublic enum Quality { Poor, Fair, Good }\n",
            "namespace N; public static class Numbers { public static int Hits = 1; public const double Last = 2; }",
            "namespace N; public static class Numbers { public static int Hits = 1; public const double Last = 3; }"
        },
        {
            "namespace N;\n[EmdGen.OrderedClasses(For = typeof(Grade))]\npublic readonly partial struct Marks;\n",
            "namespace N; public class C { public int Hits; } public enum Grade { A, B = 1, C = 2 }",
            "namespace N; public class C { public int Hits; } public enum Grade { A, B = 1, C = 4 }"
        },

        // The enum that a struct is for.
        {
            "namespace N;\n[EmdGen.OrderedClasses(For = typeof(Grade))]\npublic readonly partial struct Marks;\n",
            "namespace N; public enum Grade { A, B, C }",
            "namespace N; public enum Grade { A, B, D }"
        },

        // The struct beside the enum.
        { Plain, "namespace N; public class Other;", "namespace N; internal partial struct QualityEmd;" },
        {
            Plain.Replace("public", "internal", StringComparison.Ordinal),
            "namespace N; internal partial struct QualityEmd;",
            "namespace N; public partial struct QualityEmd;"
        },
        { Plain, "namespace N; public partial struct QualityEmd;", "namespace N; public struct QualityEmd;" },
        { Plain, "namespace N; public class Other;", "namespace N.QualityEmd; public class Other;" },
        { Plain, "namespace N; public class Other;", "namespace N; [EmdGen.OrderedClasses(Count = 3)] public partial struct QualityEmd;" },

        // What is around the annotated type.
        {
            "namespace N; public partial class Outer { [EmdGen.OrderedClasses(Count = 3)] public partial struct Marks; }",
            "namespace N; public partial class Outer;",
            "namespace N; public class Outer;"
        },
        {
            "namespace N; partial class Outer { [EmdGen.OrderedClasses] public enum Quality { Poor, Good } }",
            "namespace N; partial class Outer;",
            "namespace N; public partial class Outer;"
        },

        // What the attribute's name means.
        {
            "namespace N;\nusing EmdGen;\n[OrderedClasses]\npublic enum Quality { Poor, Fair, Good }\n",
            "namespace N; public class Other;",
            "namespace N; public class OrderedClassesAttribute : System.Attribute;"
        },
        { "namespace N;\n[OrderedClasses]\npublic enum Quality { Poor, Good }\n", "class C;", "global using EmdGen;" },
        { "namespace N;\n[Sorted]\npublic enum Quality { Poor, Good }\n", "class C;", "global using Sorted = EmdGen.OrderedClassesAttribute;" },
        {
            "namespace N;\n[Sorted]\npublic enum Quality { Poor, Good }\n",
            "global using Sorted = EmdGen.OrderedClassesAttribute;",
            "global using Sorted = EmdGen.LearnedGroundDistanceAttribute;"
        },
        {
            "namespace N;\nusing Mine = Sorted;\n[Mine]\npublic enum Quality { Poor, Good }\n",
            "global using Sorted = System.ObsoleteAttribute;",
            "global using Sorted = EmdGen.OrderedClassesAttribute;"
        },
        {
            "namespace N;\nusing System;\n[Flags, EmdGen.OrderedClasses]\npublic enum Quality { Poor, Good }\n",
            "namespace N; public class Other;",
            "namespace N; public class FlagsAttribute : System.Attribute;"
        },

        // An attribute of the project itself, by the library's name.
        {
            "namespace N;\n[EmdGen.OrderedClasses(1)]\npublic enum Quality { Poor, Good }\n",
            "namespace EmdGen; public class OrderedClassesAttribute(params double[] positions) : System.Attribute;",
            "namespace EmdGen; public class OrderedClassesAttribute : System.Attribute { public OrderedClassesAttribute(int place) { } }"
        },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void The_files_are_those_of_a_new_driver(string annotated, string before, string after)
    {
        OpenProject old = OpenProject.Of(UserProject.Create([annotated, before]));
        OpenProject edited = old.After(project => Edit.Replace(project, 1, after));
        IReadOnlyDictionary<string, string> expected = OpenProject.Of(UserProject.Create([annotated, after])).Files;
        Assert.NotEqual(expected, old.Files);
        Assert.Equal(expected, edited.Files);
    }

    [Fact]
    public void Reverted_edits_leave_what_was_there()
    {
        OpenProject old = OpenProject.Of(UserProject.Create([Plain, "namespace N; class Other;"]));
        CSharpCompilation Begin(CSharpCompilation project) => Edit.Replace(project, 1, "namespace N; internal partial struct QualityEmd;");
        CSharpCompilation Revert(CSharpCompilation project) => Edit.Replace(project, 1, "namespace N; class Other;");
        Assert.NotEqual(old.Files, old.After(Begin).Files);
        Assert.Equal(old.Files, old.After(Begin).After(Revert).Files);
        Assert.Equal(old.After(Begin).Files, old.After(Revert).After(Begin).Files);
    }

    /// <summary>Another attribute of that name, on another part of the struct in the same file, hides nothing.</summary>
    [Fact]
    public void An_annotation_counts_on_the_part_that_has_it()
    {
        const string Parts = """
            namespace Other { public class OrderedClassesAttribute : System.Attribute; }
            namespace N
            {
                [Other.OrderedClasses] internal readonly partial struct Marks;
                [EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct Marks;
            }
            """;
        Assert.Equal(2, GeneratorRun.Of(Parts).Files.Count);
    }
}
