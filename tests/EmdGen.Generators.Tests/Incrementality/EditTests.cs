using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>What runs again after an edit: each test names the edit and the reason that every step gives.</summary>
public class EditTests
{
    private const string Enum = "namespace N;\n[EmdGen.OrderedClasses]\ninternal enum Quality { Poor, Fair, Good }\n";
    private const string Unrelated = "internal static class Other { internal static int One() => 1; }";
    private const string Struct = "[EmdGen.OrderedClasses(Count = 5)] internal readonly partial struct Grade;";

    [Fact]
    public void UnrelatedEditEmitsNothing()
    {
        Edit edit = Edit.Of([Enum, Unrelated], project => Edit.Replace(project, 1, Unrelated.Replace("=> 1", "=> 2")));
        edit.AssertParsed(Unchanged);
        edit.AssertNames(Cached);
        edit.AssertCapabilities(Unchanged);
        edit.AssertJobs(Cached);
        edit.AssertFiles(Cached, Cached);
    }

    [Fact]
    public void CommentAboveTheEnumEmitsNothing()
    {
        Edit edit = Edit.Of([Enum], project => Edit.Replace(project, 0, Enum.Replace("[EmdGen", "// How good it is.\n\n[EmdGen")));
        edit.AssertParsed(Unchanged);
        edit.AssertJobs(Cached);
        edit.AssertFiles(Cached, Cached);
    }

    [Fact]
    public void DocumentationOfAMemberEmitsNothing()
    {
        Edit edit = Edit.Of([Enum], project => Edit.Replace(project, 0, Enum.Replace("Fair", "/** <summary>So so</summary> */ Fair")));
        edit.AssertParsed(Unchanged);
        edit.AssertFiles(Cached, Cached);
    }

    [Fact]
    public void RenamedMemberEmitsItsEnumAlone()
    {
        Edit edit = Edit.Of([Enum, Struct], project => Edit.Replace(project, 0, Enum.Replace("Fair", "Medium")));
        edit.AssertParsed(Modified, Unchanged);
        edit.AssertNames(Cached);
        edit.AssertJobs(Modified, Cached);
        edit.AssertFiles(Modified, Cached, Modified, Cached);
    }

    [Fact]
    public void AddedReferenceEmitsNothing()
    {
        MetadataReference library = MetadataReference.CreateFromFile(typeof(Xunit.Assert).Assembly.Location);
        Edit edit = Edit.Of([Enum], project => project.AddReferences(library));
        edit.AssertParsed(Unchanged);
        edit.AssertCapabilities(Unchanged);
        edit.AssertJobs(Cached);
        edit.AssertFiles(Cached, Cached);
    }

    [Fact]
    public void AddedClassSetEmitsItselfAlone()
    {
        Edit edit = Edit.Of([Enum], project => project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Struct, UserProject.ParseOptions)));
        edit.AssertParsed(Unchanged, New);
        edit.AssertNames(Unchanged);
        edit.AssertJobs(Cached, New);
        edit.AssertFiles(Cached, New, Cached, New);
    }

    [Fact]
    public void SwitchToDebugEmitsAgain()
    {
        Edit edit = Edit.Of([Enum], project => project.WithOptions(project.Options.WithOptimizationLevel(OptimizationLevel.Debug)));
        edit.AssertParsed(Unchanged);
        edit.AssertCapabilities(Modified);
        edit.AssertJobs(Modified);
    }
}
