using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Testing.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>What an edit of a project with a thousand annotated enums takes, in the configuration that people edit in.</summary>
[Collection(nameof(MeasuringTests))]
public class LargeProjectTests(LargeProjectTests.Opened opened) : IClassFixture<LargeProjectTests.Opened>
{
    private const int EnumCount = 1000;

    /// <summary>More than a busy machine needs to leave one edit alone.</summary>
    private const int MostTries = 200;

    [Fact]
    public void An_unrelated_edit_takes_less_than_50_milliseconds()
        => AssertShortest(50, (project, number) => Edit.Replace(project, EnumCount, LargeProject.Other(0, number)));

    /// <summary>Far less than what reading a thousand enums takes.</summary>
    [Fact]
    public void A_renamed_member_takes_less_than_100_milliseconds()
        => AssertShortest(100, (project, number) => Edit.Replace(project, 0, LargeProject.Enum(0, $"Member{number}")));

    [Fact]
    public void An_unrelated_edit_writes_no_file()
    {
        OpenProject after = opened.Tracked.After(project => Edit.Replace(project, EnumCount, LargeProject.Other(0, 3)));
        Assert.Empty(after.WrittenSince(opened.Tracked));
        AssertRead(after, modified: 0);
    }

    [Fact]
    public void A_comment_above_an_enum_writes_no_file()
    {
        OpenProject after = opened.Tracked.After(project => Edit.Replace(project, 5, LargeProject.Enum(5, comment: "Asked twice.")));
        Assert.Empty(after.WrittenSince(opened.Tracked));
        AssertRead(after, modified: 0);
    }

    /// <summary>One of each kind of annotation, and of each kind of numbers.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void A_renamed_member_writes_the_files_of_its_enum_alone(int index)
    {
        OpenProject after = opened.Tracked.After(project => Edit.Replace(project, index, LargeProject.Enum(index, "Middle")));
        string name = $"Survey.Part{index}.Answer{index}";
        Assert.Equal([$"{name}.Cpu.g.cs", $"{name}.Emd.g.cs"], after.WrittenSince(opened.Tracked));
        AssertRead(after, modified: 1);
    }

    private static void AssertRead(OpenProject after, int modified)
    {
        Edit edit = Edit.Of(after);
        Assert.Equal(EnumCount - modified, edit.Count(EmdGenerator.Steps.Parsed, Unchanged));
        Assert.Equal(modified, edit.Count(EmdGenerator.Steps.Parsed, Modified));
        edit.AssertNames(Cached);
        edit.AssertCapabilities(Unchanged);
        Assert.Equal(EnumCount - modified, edit.Count(EmdGenerator.Steps.Jobs, Cached));
        Assert.Equal(modified, edit.Count(EmdGenerator.Steps.Jobs, Modified));
    }

    /// <summary>The shortest of many tries, each after the last: what a busy machine adds, and code that is not compiled yet, are no part of it.</summary>
    private void AssertShortest(double bound, Func<CSharpCompilation, int, CSharpCompilation> edit)
    {
        OpenProject project = opened.Timed;
        double shortest = double.MaxValue;
        for (int i = 0; i < MostTries && shortest >= bound; i++)
        {
            int number = i + 10;
            project = project.After(before => edit(before, number));
            shortest = Math.Min(shortest, project.Time.TotalMilliseconds);
        }

        Assert.InRange(shortest, 0, bound);
    }

    /// <summary>The project, opened once for all tests.</summary>
    public sealed class Opened
    {
        public Opened()
        {
            CSharpCompilation project = UserProject.Create(LargeProject.Sources(EnumCount), OptimizationLevel.Debug);
            Tracked = OpenProject.Of(project);
            Timed = OpenProject.Of(project, tracksSteps: false);
            Assert.Equal(2 * EnumCount, Timed.Files.Count);
        }

        /// <summary>By a driver that keeps its steps, which takes far longer.</summary>
        internal OpenProject Tracked { get; }

        /// <summary>By a driver as compilers and editors have it.</summary>
        internal OpenProject Timed { get; }
    }
}
