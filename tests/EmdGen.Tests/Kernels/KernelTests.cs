using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>The kernels at this processor's own width.</summary>
public class KernelTests
{
    public static TheoryData<string> Names(string group)
    {
        var names = new TheoryData<string>();
        foreach (Subject subject in Group(group))
            names.Add(subject.Name);
        return names;
    }

    public static TheoryData<string> NamesInUnits => [.. Units.All.Select(given => given.Subject.Name)];

    [Theory]
    [MemberData(nameof(Names), "generated")]
    public void Agree_with_the_reference(string name)
        => Assert.Empty(KernelSuite.Accuracy(Subjects.Pairs.Single(pair => pair[0].Name == name)));

    [Theory]
    [MemberData(nameof(Names), "others")]
    public void Of_trees_and_tables_agree_with_the_reference(string name) => Assert.Empty(KernelSuite.Accuracy(Find(name)));

    [Theory]
    [MemberData(nameof(Names), "small")]
    public void Keep_the_digits_of_sums_of_equal_terms(string name) => Assert.Empty(KernelSuite.EqualTerms(Find(name)));

    /// <summary>Against the chain's reference, on the chain's scale.</summary>
    [Fact]
    public void Of_a_chain_as_a_tree_agree_with_those_of_the_chain() => Assert.Empty(KernelSuite.ChainAsTree());

    [Theory]
    [MemberData(nameof(Names), "representative")]
    public void Keep_special_values_to_their_rows(string name) => Assert.Empty(SpecialValueCheck.Run(Find(name)));

    [Theory]
    [MemberData(nameof(Names), "small")]
    public void Honour_every_option(string name) => Assert.Empty(KernelSuite.Options(Find(name)));

    [Theory]
    [MemberData(nameof(Names), "representative")]
    public void Keep_the_digits_of_roots(string name) => Assert.Empty(RootCheck.Run(Find(name)));

    [Theory]
    [MemberData(nameof(Names), "small")]
    public void Take_unchecked_probabilities_as_the_formulas_say(string name) => Assert.Empty(NoDistributionCheck.Run(Find(name)));

    [Theory]
    [MemberData(nameof(NamesInUnits))]
    public void Keep_the_digits_of_structures_in_tiny_and_huge_units(string name)
        => Assert.Empty(KernelSuite.Extremes(Units.All.Single(given => given.Subject.Name == name)).Take(5));

    [Theory]
    [MemberData(nameof(Names), "curved")]
    public void Have_the_curvature_of_the_reference(string name) => Assert.Empty(CurvatureCheck.Run(Find(name)).Take(5));

    private static IEnumerable<Subject> Group(string group) => group switch
    {
        "generated" => Subjects.Pairs.Select(pair => pair[0]),
        "others" => Subjects.Others,
        "curved" => KernelSuite.Curved,
        "representative" => Subjects.All.Where(KernelSuite.IsRepresentative),
        _ => Subjects.All.Where(KernelSuite.IsSmall),
    };

    private static Subject Find(string name) => Subjects.All.Single(subject => subject.Name == name);
}
